/**
 * Lint rules for what ARCHITECTURE.md says about files and who may reach whom, where no ready-made rule knows our
 * folders. They look at paths only, so they cost nothing.
 */
import { dirname, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every kind of file that a feature module of the API may hold; a new kind is a decision, made here. */
const MODULE_SUFFIXES = [
  'module',
  'resolver',
  'service',
  'repository',
  'entity',
  'types',
  'policy',
  'loader',
  'jobs',
  'controller',
  'mails',
];
const MODULE_FILE = new RegExp(
  `^(index|[a-z0-9-]+\\.(${MODULE_SUFFIXES.join('|')})(\\.spec)?|[a-z0-9-]+\\.spec)\\.ts$`,
);
const NAMELESS_FOLDERS = ['utils', 'helpers', 'common', 'shared', 'interfaces', 'constants'];
/** Lower case with single hyphens; dots set off the suffixes. TanStack's route files may begin with `$` or `_`. */
const KEBAB = /^[$_]{0,2}[a-z0-9]+(-[a-z0-9]+)*(\.[$]?[a-z0-9]+(-[a-z0-9]+)*)*$/;
const PLATFORM = 'apps/api/src/platform/';
const MODULES = 'apps/api/src/modules/';
const WEB = 'apps/web/src/';

const pathOf = (context) => relative(ROOT, context.filename).split(sep).join(posix.sep);

/** Where a relative import leads, from the root of the repository; null for a package. */
function targetOf(context, source) {
  if (!source.startsWith('.')) return null;
  return relative(ROOT, resolve(dirname(context.filename), source))
    .split(sep)
    .join(posix.sep);
}

/** Calls `check(source, node)` for every static, re-exporting and dynamic import. */
function onImports(check) {
  const visit = (node) => {
    if (node.source && typeof node.source.value === 'string') check(node.source.value, node.source);
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
  };
}

const rule = (messages, create) => ({ meta: { type: 'problem', schema: [], messages }, create });

const fileNames = rule(
  {
    kebab: '"{{name}}" is not kebab-case.',
    folder:
      'A folder called "{{name}}" says nothing: name it after what is in it, or put the code beside its only user.',
    suffix: '"{{name}}" has none of the endings that a module may hold (.{{suffixes}}, .spec, or index.ts).',
  },
  (context) => ({
    Program(node) {
      const parts = pathOf(context).split('/');
      const name = parts.pop();
      if (!KEBAB.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
      for (const folder of parts) {
        if (NAMELESS_FOLDERS.includes(folder)) context.report({ node, messageId: 'folder', data: { name: folder } });
      }
      if (pathOf(context).startsWith(MODULES) && !MODULE_FILE.test(name)) {
        context.report({ node, messageId: 'suffix', data: { name, suffixes: MODULE_SUFFIXES.join(', .') } });
      }
    },
  }),
);

const apiWalls = rule(
  {
    platform: 'The platform knows no module: declare an abstract class that the module provides.',
    module: 'Another module is reached through its index.js alone.',
    typeorm: 'Only *.repository.ts, *.entity.ts and platform/database import typeorm.',
  },
  (context) => {
    const file = pathOf(context);
    const mayUseTypeorm = file.startsWith(`${PLATFORM}database/`) || /\.(repository|entity)\.ts$/.test(file);
    return onImports((source, node) => {
      if (/^(typeorm|@nestjs\/typeorm)(\/|$)/.test(source) && !mayUseTypeorm && !isModuleFileOfNest(file, source)) {
        context.report({ node, messageId: 'typeorm' });
      }
      const target = targetOf(context, source);
      if (!target?.startsWith(MODULES)) return;
      if (file.startsWith(PLATFORM)) context.report({ node, messageId: 'platform' });
      else if (moduleOf(target) !== moduleOf(file) && !/^[^/]+\/index\.js$/.test(target.slice(MODULES.length))) {
        context.report({ node, messageId: 'module' });
      }
    });
  },
);

/** `TypeOrmModule.forFeature` is how a Nest module names its entities; it is wiring, not a query. */
const isModuleFileOfNest = (file, source) => source === '@nestjs/typeorm' && file.endsWith('.module.ts');

const moduleOf = (path) => (path.startsWith(MODULES) ? path.slice(MODULES.length).split('/')[0] : null);

const webWalls = rule(
  {
    feature: 'A feature never imports another feature: app/ composes them.',
    upwards: '{{from}}/ never imports {{to}}/: app → features → lib.',
  },
  (context) => {
    const [layer, name] = layerOf(pathOf(context));
    const layers = ['lib', 'features', 'app'];
    return onImports((source, node) => {
      const target = targetOf(context, source);
      if (!target?.startsWith(WEB)) return;
      const [to, other] = layerOf(target);
      if (layer === 'features' && to === 'features' && other !== name) context.report({ node, messageId: 'feature' });
      if (layers.includes(layer) && layers.indexOf(to) > layers.indexOf(layer)) {
        context.report({ node, messageId: 'upwards', data: { from: layer, to } });
      }
    });
  },
);

/**
 * A figure that did not go through the gate is made to look as if by a cast, and by nothing else: written out, through a type
 * argument of a call, as the type of something parsed, or (where the type checker is at hand) under another name.
 */
const noCastToGated = rule(
  { cast: 'Only the gate makes a Gated value: ask libs/disclosure to decide, never cast to its type.' },
  (context) => {
    if (pathOf(context).startsWith('libs/disclosure/src/')) return {};
    const { parserServices } = context.sourceCode;
    const checker = parserServices?.program?.getTypeChecker();
    const refuse = (node) => context.report({ node, messageId: 'cast' });
    const isGatedType = (node) =>
      checker !== undefined &&
      carriesSeal(checker, checker.getTypeAtLocation(parserServices.esTreeNodeToTSNodeMap.get(node)));
    const refuseCast = (node) => {
      if (namesGated(node.typeAnnotation) || isGatedType(node.typeAnnotation)) refuse(node);
    };
    return {
      TSAsExpression: refuseCast,
      TSTypeAssertion: refuseCast,
      CallExpression(node) {
        if (node.typeArguments && namesGated(node.typeArguments)) refuse(node);
      },
      VariableDeclarator({ id, init }) {
        const isParsed = init?.type === 'CallExpression' && init.callee.object?.name === 'JSON';
        if (isParsed && id.typeAnnotation && namesGated(id.typeAnnotation)) refuse(init);
      },
    };
  },
);

/** Whether a type, as it is written, has the gate's name somewhere in it. */
function namesGated(node) {
  if (node === null || typeof node !== 'object') return false;
  if (Array.isArray(node)) return node.some(namesGated);
  if (node.type === 'TSTypeReference' && (node.typeName.name ?? node.typeName.right?.name) === 'Gated') return true;
  if (node.type === 'TSImportType' && node.qualifier?.name === 'Gated') return true;
  return Object.entries(node).some(
    ([key, value]) => key !== 'parent' && key !== 'loc' && key !== 'range' && namesGated(value),
  );
}

/** The property that only the gate gives: a unique symbol called `passed`, declared in its lib. Lists and promises are opened. */
function carriesSeal(checker, type, depth = 0) {
  const isSeal = (property) =>
    String(property.escapedName).startsWith('__@passed@') &&
    property.declarations?.some((declaration) => declaration.getSourceFile().fileName.includes('libs/disclosure/'));
  if (type.getProperties().some(isSeal)) return true;
  const inside = [...(type.types ?? []), ...(type.aliasTypeArguments ?? []), ...(type.typeArguments ?? [])];
  return depth < 3 && inside.some((one) => carriesSeal(checker, one, depth + 1));
}

const layerOf = (path) => path.slice(WEB.length).split('/');

export const housePlugin = {
  meta: { name: 'house' },
  rules: {
    'file-names': fileNames,
    'api-walls': apiWalls,
    'web-walls': webWalls,
    'no-cast-to-gated': noCastToGated,
  },
};
