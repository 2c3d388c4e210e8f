import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that queries go through. */
export type ReadableDb = Database.Database & { [readable]: true };

/** The one connection that may write; a function that asks for a `ReadableDb` cannot be trusted with it by mistake. */
export type WritableDb = ReadableDb & { [writable]: true };
