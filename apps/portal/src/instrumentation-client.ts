// Next runs this before any script of a page. Zod tries `new Function` once, which the security policy refuses and reports: tell it
// beforehand, where it looks, without taking zod itself into pages that have none.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
