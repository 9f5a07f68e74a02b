/**
 * Preloaded (`node --import`) into every process that `npm start` starts: when the starter disappears without a word
 * (kill -9), the channel to it closes and the process ends itself as for SIGTERM.
 */
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
