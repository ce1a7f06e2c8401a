/**
 * Lets a tab of a running Chromium crash, which Playwright cannot go on after, and loads it anew.
 * Arguments: the port that the browser listens at for its protocol, a page, a field's selector, and
 * what to type in it. Prints what the field holds after the crash.
 */

const [, , port, address, selector, text] = process.argv
const PATIENCE = 400 // times a tenth of a second

const made = await fetch(`http://127.0.0.1:${port}/json/new?${encodeURIComponent(address)}`, {
  method: 'PUT',
})
const socket = new WebSocket((await made.json()).webSocketDebuggerUrl)
await new Promise((resolve) => socket.addEventListener('open', resolve))

let last = 0
const send = (method, params = {}) =>
  new Promise((resolve) => {
    const id = ++last
    const hear = ({ data }) => {
      const message = JSON.parse(data)
      if (message.id !== id) return
      socket.removeEventListener('message', hear)
      resolve(message.result ?? {})
    }
    socket.addEventListener('message', hear)
    socket.send(JSON.stringify({ id, method, params }))
  })
const evaluate = async (expression) =>
  (await send('Runtime.evaluate', { expression, returnByValue: true })).result?.value

async function until(expression) {
  for (let at = 0; at < PATIENCE; at++) {
    if (await evaluate(expression)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`never true: ${expression}`)
}

const awake = 'Boolean(document.querySelector(".so-form__all:enabled"))'
await until(awake)
await evaluate(`document.querySelector('${selector}').select()`)
await send('Input.insertText', { text })
await until(`document.querySelector('${selector}').value === '${text}'`)

const crashed = new Promise((resolve) =>
  socket.addEventListener('message', ({ data }) => {
    if (JSON.parse(data).method === 'Inspector.targetCrashed') resolve()
  }),
)
await send('Inspector.enable')
void send('Page.crash') // never answered: whoever would is gone
await crashed
await send('Page.navigate', { url: address })
await until(awake)
process.stdout.write(String(await evaluate(`document.querySelector('${selector}').value`)))
socket.close()
