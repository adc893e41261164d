// Imported before anything else: an older Node.js would fail later and less clearly.
const [major, minor] = process.versions.node.split('.').map(Number);

if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  console.error(
    `Toast Kitchen needs Node.js 20.19 or later, or 22.12 or later; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}
