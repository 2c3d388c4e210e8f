// What Electron's own default app does: run the project whose folder is the first plain argument.
const path = require('node:path');
const threads = require('node:worker_threads');
const { app } = require('electron');

const nativeModules = path.join(__dirname, 'native-modules.cjs');
require(nativeModules);

// A worker thread starts with a fresh module system, so it needs telling too.
threads.Worker = class extends threads.Worker {
  constructor(file, options = {}) {
    const given = options.execArgv ?? process.execArgv;
    super(file, { ...options, execArgv: [...given, '--require', nativeModules] });
  }
};

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) {
  console.error('Say which folder to run.');
  app.exit(1);
} else {
  const project = path.resolve(folder);
  const { main, name, productName, version } = require(path.join(project, 'package.json'));
  app.setAppPath(project);
  app.setName(productName ?? name);
  app.setVersion(version);
  require(path.join(project, main));
}
