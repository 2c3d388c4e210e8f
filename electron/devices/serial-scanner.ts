import { execFile } from 'node:child_process';
import { close, constants, open } from 'node:fs';
import { ReadStream } from 'node:tty';
import { promisify } from 'node:util';
import { codeReader } from './scanned-codes.ts';

/** A scanner in serial mode on Linux: its device (`/dev/ttyACM0`, better one of `/dev/serial/by-id/`) and its speed. */
export type SerialScanner = { path: string; baud: number };

export type ScannerPorts = {
  code(code: string): void;
  /** Whether the scanner is there; told at each change. */
  connected(is: boolean): void;
};

const againAfterMs = 2000;

/**
 * Reads the codes of a serial scanner, and looks for it again every two seconds while it is unplugged. Never throws. The
 * returned function lets go of the device. Only Linux shows serial devices as files that one can set up with `stty`.
 */
export function watchSerialScanner(scanner: SerialScanner, ports: ScannerPorts): () => void {
  let stopped = false;
  let wasConnected = false;
  let again: NodeJS.Timeout | undefined;
  let stream: ReadStream | undefined;
  const tell = (is: boolean) => {
    if (is !== wasConnected) ports.connected(is);
    wasConnected = is;
  };
  const lost = () => {
    if (stopped) return;
    tell(false);
    again = setTimeout(look, againAfterMs);
  };
  const look = () => {
    openScanner(scanner).then((opened) => {
      stream = opened;
      if (stopped) return void stream.destroy();
      tell(true);
      readCodes(stream, ports.code, lost);
    }, lost);
  };
  look();
  return () => {
    stopped = true;
    clearTimeout(again);
    stream?.destroy();
  };
}

function readCodes(stream: ReadStream, code: ScannerPorts['code'], lost: () => void): void {
  const read = codeReader();
  stream.on('data', (bytes: Buffer) => read(bytes).forEach(code));
  // An unplugged scanner is an error first; its close follows, and says all.
  stream.on('error', () => stream.destroy());
  stream.on('end', () => stream.destroy());
  stream.on('close', lost);
}

async function openScanner({ path, baud }: SerialScanner): Promise<ReadStream> {
  const { O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
  const device = await promisify(open)(path, O_RDWR | O_NOCTTY | O_NONBLOCK);
  try {
    // Set up after opening: a device may forget its settings when nobody holds it.
    await promisify(execFile)('stty', ['-F', path, String(baud), 'raw', '-echo']);
    return new ReadStream(device);
  } catch (error) {
    close(device, () => {});
    throw error;
  }
}
