module.exports = globalThis[Symbol.for('trellis.resident')].require('@nestjs/core');
