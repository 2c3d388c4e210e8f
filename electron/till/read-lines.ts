/** Longer than any command; what follows on the same line is dropped, so that no line can fill the memory. */
const longestLine = 65_536;

/**
 * The lines of a text that arrives in pieces, ended by line feeds alone: JSON may hold every other separator. A line that
 * is too long comes cut, and so is no JSON any more.
 */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let line = '';
  for await (const piece of pieces) {
    const [rest = '', ...next] = piece.split('\n');
    line = cut(line + rest);
    for (const start of next) {
      yield line;
      line = cut(start);
    }
  }
  if (line !== '') yield line;
}

function cut(line: string): string {
  return line.length > longestLine ? line.slice(0, longestLine) : line;
}
