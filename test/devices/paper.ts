import { readBarcode } from './barcode.ts';
import { type Bytes, bytesOf, wordAt } from './bytes.ts';
import { signOf } from './code-pages.ts';

/** What the printer does besides writing; `line` is the number of lines above. */
export type PaperEvent =
  | { type: 'cut'; line: number }
  | { type: 'kick'; pin: 2 | 5; onMs: number; offMs: number; at: 'in turn' | 'once' }
  | { type: 'barcode'; kind: string; value: string; text: boolean; line: number }
  | { type: 'image'; width: number; height: number; dark: number; line: number };

/** A stretch of text that is more than plain. */
export type Decorated = {
  line: number;
  text: string;
  bold: boolean;
  underline: boolean;
  inverted: boolean;
  size: string;
};

/**
 * What paper shows: lines without blanks at their ends, what is decorated on them, what else happened, and the dots of each
 * picture, eight in a byte, line by line.
 */
export type Paper = { lines: string[]; decorated: Decorated[]; events: PaperEvent[]; pictures: Uint8Array[] };

type Style = { bold: boolean; underline: boolean; inverted: boolean; wide: number; tall: number };
const plain: Style = { bold: false, underline: false, inverted: false, wide: 1, tall: 1 };

type Picture = { width: number; height: number; dots: Uint8Array };

type Head = Paper & {
  page: number;
  style: Style;
  /** Left margin, width and position in dots. */
  left: number;
  width: number;
  position: number;
  cells: string[];
  stored: Picture | null;
  barText: boolean;
  barWidth: number;
};

const dotsPerColumn = 12;
const widestPaper = 96 * dotsPerColumn;

/**
 * What a printer puts on paper for those ESC/POS bytes. Throws at a command that it does not know, at one that is cut short
 * and at text over text, so that nothing is passed over in silence. With a `paper`, it goes on below what is on that.
 */
export function decodePaper(
  bytes: Uint8Array,
  paper: Paper = { lines: [], decorated: [], events: [], pictures: [] },
): Paper {
  const head = resetHead(paper);
  const reader = bytesOf(bytes);
  while (!reader.ended()) step(head, reader);
  if (head.cells.length > 0) feedLine(head);
  const { lines, decorated, events, pictures } = head;
  return { lines, decorated, events, pictures };
}

function resetHead({ lines, decorated, events, pictures }: Paper): Head {
  const area = { left: 0, width: widestPaper, position: 0 };
  const clean = { page: 0, style: { ...plain }, cells: [], stored: null, barText: false, barWidth: 3 };
  return { lines, decorated, events, pictures, ...area, ...clean };
}

function step(head: Head, bytes: Bytes): void {
  const byte = bytes.next();
  const families: Record<number, [string, Commands]> = { 27: ['ESC', esc], 29: ['GS', gs], 28: ['FS', fs] };
  const [name, commands] = families[byte] ?? [];
  if (name && commands) {
    const letter = String.fromCharCode(bytes.next());
    const command = commands[letter];
    if (!command) throw new Error(`Unknown command ${name} ${letter}.`);
    command(head, bytes);
  } else if (byte === 0x0a) feedLine(head);
  else if (byte === 0x0d) head.position = 0;
  else if (byte === 0x10) realTime(head, bytes);
  else if (byte >= 0x20) write(head, signOf(byte, head.page));
  else throw new Error(`Unknown control character ${byte}.`);
}

function write(head: Head, sign: string): void {
  const { style, cells } = head;
  if (head.position + style.wide * dotsPerColumn > head.width) feedLine(head);
  const column = Math.round((head.left + head.position) / dotsPerColumn);
  const before = cells[column] ?? ' ';
  if (before !== ' ' && sign !== ' ') throw new Error(`${sign} is printed over ${before}.`);
  for (let at = cells.length; at < column; at += 1) cells[at] = ' ';
  cells[column] = sign === ' ' ? before : sign;
  for (let at = 1; at < style.wide; at += 1) cells[column + at] = ' ';
  head.position += style.wide * dotsPerColumn;
  note(head, sign);
}

function note({ style, decorated, lines }: Head, sign: string): void {
  const { bold, underline, inverted, wide, tall } = style;
  const size = `${wide}x${tall}`;
  if (!bold && !underline && !inverted && size === '1x1') return;
  const last = decorated.at(-1);
  const now = { line: lines.length, bold, underline, inverted, size };
  const same = last && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...now, text: '' });
  if (same) last.text += sign;
  else decorated.push({ line: now.line, bold, underline, inverted, size, text: sign });
}

function feedLine(head: Head): void {
  head.lines.push(head.cells.join('').trimEnd());
  head.cells = [];
  head.position = 0;
}

type Command = (head: Head, bytes: Bytes) => void;
type Commands = Record<string, Command | undefined>;

const skip =
  (count: number): Command =>
  (_head, bytes) =>
    void bytes.take(count);

/** On by 1 or "1", off by 0 or "0"; 2 and "2" are on as well. */
const isOn = (byte: number) => (byte & 0x0f) !== 0;

const esc: Commands = {
  '@': (head) => Object.assign(head, resetHead(head)),
  t: (head, bytes) => {
    head.page = bytes.next();
  },
  M: skip(1),
  R: skip(1),
  a: skip(1),
  ' ': skip(1),
  '2': skip(0),
  '3': skip(1),
  J: skip(1),
  '{': (_head, bytes) => {
    if (isOn(bytes.next())) throw new Error('Upside down is not read.');
  },
  $: (head, bytes) => {
    head.position = bytes.word();
  },
  '\\': (head, bytes) => {
    head.position += bytes.word();
  },
  '-': (head, bytes) => {
    head.style.underline = isOn(bytes.next());
  },
  E: (head, bytes) => {
    head.style.bold = isOn(bytes.next());
  },
  r: (head, bytes) => {
    head.style.inverted = isOn(bytes.next());
  },
  '!': (head, bytes) => {
    const bits = bytes.next();
    const [wide, tall] = [bits & 0x20 ? 2 : 1, bits & 0x10 ? 2 : 1];
    Object.assign(head.style, { bold: (bits & 8) !== 0, underline: (bits & 0x80) !== 0, wide, tall });
  },
  '*': (head, bytes) => {
    if (bytes.next() !== 0) throw new Error('Unknown density of a picture.');
    const width = bytes.word();
    addImage(head, { width, height: 8, dots: bytes.take(width) });
  },
  p: (head, bytes) => {
    const pin = isOn(bytes.next()) ? 5 : 2;
    head.events.push({ type: 'kick', pin, onMs: bytes.next() * 2, offMs: bytes.next() * 2, at: 'in turn' });
  },
};

const fs: Commands = { '.': skip(0), '&': skip(0), C: skip(1), S: skip(2), '-': skip(1), '(': sized };

const gs: Commands = {
  a: skip(1),
  r: skip(1),
  L: (head, bytes) => {
    head.left = bytes.word();
  },
  W: (head, bytes) => {
    head.width = bytes.word();
  },
  B: (head, bytes) => {
    head.style.inverted = isOn(bytes.next());
  },
  '!': (head, bytes) => {
    const size = bytes.next();
    Object.assign(head.style, { wide: (size >> 4) + 1, tall: (size & 7) + 1 });
  },
  V: (head, bytes) => {
    if (bytes.next() >= 65) bytes.next();
    head.events.push({ type: 'cut', line: head.lines.length });
  },
  w: (head, bytes) => {
    head.barWidth = bytes.next();
  },
  h: skip(1),
  H: (head, bytes) => {
    head.barText = isOn(bytes.next());
  },
  k: (head, bytes) => {
    const { kind, value } = readBarcode(bytes, head);
    head.events.push({ type: 'barcode', kind, value, text: head.barText, line: head.lines.length });
  },
  '8': storeImage,
  '(': (head, bytes) => {
    const isGraphics = bytes.next() === 0x4c;
    const data = bytes.take(bytes.word());
    if (isGraphics && data[1] === 50 && head.stored) addImage(head, head.stored);
  },
  v: printRaster,
};

function sized(_head: Head, bytes: Bytes): void {
  bytes.next();
  bytes.take(bytes.word());
}

const ones = (byte: number) => byte.toString(2).replaceAll('0', '').length;
const darkDots = (dots: Uint8Array) => dots.reduce((sum, byte) => sum + ones(byte), 0);

function storeImage(head: Head, bytes: Bytes): void {
  if (bytes.next() !== 0x4c) throw new Error('Unknown command GS 8.');
  const data = bytes.take(bytes.word() + bytes.word() * 65_536);
  const [width, height] = [wordAt(data, 6), wordAt(data, 8)];
  const dots = data.subarray(10);
  if (dots.length !== Math.ceil(width / 8) * height) throw new Error('A picture has not the size it says.');
  head.stored = { width, height, dots };
}

function printRaster(head: Head, bytes: Bytes): void {
  if (bytes.next() !== 0x30) throw new Error('Unknown command GS v.');
  bytes.next();
  const [across, height] = [bytes.word(), bytes.word()];
  addImage(head, { width: across * 8, height, dots: bytes.take(across * height) });
}

function addImage(head: Head, { width, height, dots }: Picture): void {
  if (width > head.width) throw new Error('A picture is wider than the paper.');
  head.events.push({ type: 'image', width, height, dark: darkDots(dots), line: head.lines.length });
  head.pictures.push(dots);
  head.stored = null;
}

/** DLE EOT asks and changes nothing on paper; DLE DC4 opens the drawer. */
function realTime(head: Head, bytes: Bytes): void {
  const kind = bytes.next();
  const about = bytes.next();
  if (kind === 0x14 && about === 1) {
    const pin = isOn(bytes.next()) ? 5 : 2;
    const ms = bytes.next() * 100;
    head.events.push({ type: 'kick', pin, onMs: ms, offMs: ms, at: 'once' });
  } else if (kind !== 0x04) throw new Error(`Unknown command DLE ${kind}.`);
}
