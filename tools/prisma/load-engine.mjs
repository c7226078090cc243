import { readFile } from 'node:fs/promises';

/** Instantiated by hand: importing a .wasm file is behind a flag on the Node that may start this. */
export async function loadEngine() {
  // The engine writes a panic's message here before it aborts.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) };
  const door = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bindings = await import(door);
  const bytes = await readFile(new URL('./schema_engine_bg.wasm', door));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}
