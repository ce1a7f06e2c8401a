/** The site builder makes `manifest.mjs`; in `docs/` there is none for the type checker to read. */
declare const manifest: import('../../calculators/_browser/python/protocol.mjs').Manifest
export default manifest
