export type Arguments = { command: string; options: Record<string, string> };

/** A command line of the form `command --name value ...`; without a command it is `serve`. Refuses any other form. */
export function readArguments(words: readonly string[]): Arguments {
  const [first = 'serve', ...others] = words;
  const command = first.startsWith('--') ? 'serve' : first;
  const rest = command === first && words.length > 0 ? others : words;
  const options: Record<string, string> = {};
  for (let at = 0; at < rest.length; at += 2) {
    const [name = '', value] = [rest[at], rest[at + 1]];
    if (!/^--[a-z-]+$/.test(name) || value === undefined) throw new Error(`What is ${name}?`);
    options[name.slice(2)] = value;
  }
  return { command, options };
}
