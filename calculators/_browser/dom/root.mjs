/** The root of this copy of the site; null on a page that names no manifest. Read once: after
 *  instant navigation, relative addresses would lead elsewhere. */
const manifest = document.querySelector('link[rel="manifest"]')
export const root = manifest instanceof HTMLLinkElement ? new URL('./', manifest.href) : null
