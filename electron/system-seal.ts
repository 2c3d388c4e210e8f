import { safeStorage } from 'electron';
import type { Seal } from './sync/key-file.ts';

/** The operating system's keyring, where there is a real one; on some desktops Electron only pretends to have it. */
export function systemSeal(): Seal | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  const pretended = ['basic_text', 'unknown'];
  if (process.platform === 'linux' && pretended.includes(safeStorage.getSelectedStorageBackend()))
    return undefined;
  return {
    seal: (secret) => safeStorage.encryptString(secret.toString('base64')),
    unseal: (sealed) => Buffer.from(safeStorage.decryptString(sealed), 'base64'),
  };
}
