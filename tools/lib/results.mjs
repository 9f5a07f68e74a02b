/** Result tables: for the terminal and, naming commit and machine, for docs/measured. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { ROOT } from './workspace.mjs';

/** Milliseconds as "12.3 s" or "4 min 05 s". */
export function duration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** The table of a test run, readable as Markdown too. */
export function formatTable({ lanes, passed, failed, ms }) {
  const rows = lanes.map((lane) => [lane.name, String(lane.passed), String(lane.failed), duration(lane.ms)]);
  return table([
    ['project', 'passed', 'failed', 'time'],
    ...rows,
    ['total', String(passed), String(failed), duration(ms)],
  ]);
}

/** Writes a Markdown file that says which commit was measured, where and when. */
export function writeRecord(file, title, body) {
  const path = resolve(ROOT, file);
  mkdirSync(dirname(path), { recursive: true });
  const memory = Math.round(totalmem() / 1024 ** 3);
  const where = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${memory} GB, Node ${process.versions.node}`;
  writeFileSync(
    path,
    `# ${title}\n\nCommit ${commit()}, ${new Date().toISOString().slice(0, 16)}Z, on ${where}.\n\n${body}\n`,
  );
}

/** The commit checked out, and whether the tree differs from it. */
function commit() {
  const git = (...args) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  const head = git('rev-parse', 'HEAD');
  if (head.status !== 0) return 'unknown (no git here)';
  const isChanged = git('status', '--porcelain', '--untracked-files=no').stdout.trim() !== '';
  return `${head.stdout.trim().slice(0, 12)}${isChanged ? ' with uncommitted changes' : ''}`;
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}
