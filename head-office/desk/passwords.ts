import { hash, verify } from '@node-rs/argon2';

// The least that OWASP advises of argon2id.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of no password that anybody has; tried in the place of the hash that an unknown name lacks. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$UUK63k3ZDfwDyYVg3/CXKA$6LPLrgto6ThGwcQYYJX196hEnzIT7RqvaqoiDx7u0UA';

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether it is the password; takes as long where there is none to compare (`undefined`). */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  return (await verify(stored ?? nobodys, password)) && stored !== undefined;
}
