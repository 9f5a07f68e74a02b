export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_LENGTH = 65_536;
const SAMPLE_RECORDS = 100;

/**
 * The delimiter under which the records of a sample agree best with the header on the number of columns; quotes are
 * respected. Only one that the header itself uses is considered; a table of one column reads as comma-separated.
 */
export function detectDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; agreement: number; columns: number } = { delimiter: ',', agreement: 0, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const [header = 1, ...records] = columnCounts(text, delimiter);
    if (header === 1) continue;
    const agreeing = records.filter((columns) => columns === header).length;
    // With a header only, every candidate agrees and the one with more columns wins.
    const agreement = records.length === 0 ? 1 : agreeing / records.length;
    const better = agreement > best.agreement || (agreement === best.agreement && header > best.columns);
    if (better) best = { delimiter, agreement, columns: header };
  }
  return best.delimiter;
}

/** Number of columns of each record in the sample, its last, possibly cut, record left out unless it is the only one. */
function columnCounts(text: string, delimiter: Delimiter): readonly number[] {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const counts: number[] = [];
  let columns = 1;
  let quoted = false;
  let fieldStart = true;
  let blank = true;
  for (let at = 0; at < sample.length && counts.length < SAMPLE_RECORDS; at += 1) {
    const character = sample[at];
    if (character === '"' && (quoted || fieldStart)) quoted = !quoted;
    else if (!quoted && character === '\n') {
      if (!blank) counts.push(columns);
      [columns, fieldStart, blank] = [1, true, true];
      continue;
    } else if (!quoted && character === delimiter) {
      [columns, fieldStart, blank] = [columns + 1, true, false];
      continue;
    }
    // A doubled quote inside quotes closes and opens again: the field counts as at its start until the next character.
    fieldStart = character === '"' && !quoted;
    blank = false;
  }
  const complete = sample.length === text.length && !blank && !quoted;
  return complete || counts.length === 0 ? [...counts, columns] : counts;
}
