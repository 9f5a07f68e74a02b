/** How the tests compile TypeScript: as the build does (.swcrc, which leaves out the specs), with the map inside. */
export const swcOptions = (tsx = false) => ({
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx, decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
});
