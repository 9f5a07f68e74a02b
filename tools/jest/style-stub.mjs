// Stands for every style sheet and font in component tests: class names are their own keys.
export default new Proxy({}, { get: (_, name) => String(name) });
