module.exports = globalThis[Symbol.for('trellis.resident')].require('playwright-core');
