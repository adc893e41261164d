// Playwright starts Electron with WebGL drawn by the processor, in which Chromium then draws the page too, at twenty
// times the cost. Most machines without a graphics card have none, and the app must work without.
require('electron').app.commandLine.removeSwitch('enable-unsafe-swiftshader');

// This file is no recording to open.
const at = process.argv.indexOf(__filename);
if (at > 0) process.argv.splice(at - 1, 2);
