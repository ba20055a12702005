// Stands in for MathJax, which Voilà loads for every page, a megabyte of it: the casebook has no formulas, and
// "$" is a sign of money in it.
window.MathJax = { Hub: { Config() {}, Configured() {}, Queue() {}, Register: { StartupHook() {} } } };
