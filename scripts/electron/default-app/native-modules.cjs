// The project's own better-sqlite3 is too new for this runtime; the one beside it was built for it.
const Module = require('node:module');
const path = require('node:path');

const native = path.join(path.dirname(process.execPath), '../native/node_modules/better-sqlite3');
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  resolve.call(Module, request === 'better-sqlite3' ? native : request, ...rest);
