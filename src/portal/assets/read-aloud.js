/* Reads the text of a page aloud with the voice of the browser. Where it has none, nothing appears. */
const voice = globalThis.speechSynthesis
const text = document.querySelector('[data-aloud]') ?? document.querySelector('main > .wrap')

/** Pieces a voice can stop between; long ones are dropped by some browsers. */
const piecesOf = (whole) => whole.match(/[^。！？；\n]{1,120}[。！？；\n]?/gu) ?? []

const start = (button) => {
  const pieces = piecesOf(text.innerText)
  const next = (index) => {
    if (button.getAttribute('aria-pressed') !== 'true') return
    if (index >= pieces.length) return stop(button)
    const said = new SpeechSynthesisUtterance(pieces[index])
    said.lang = 'zh-CN'
    said.rate = 0.9
    said.onend = () => next(index + 1)
    said.onerror = () => stop(button)
    voice.speak(said)
  }
  button.setAttribute('aria-pressed', 'true')
  button.textContent = '停止朗读'
  next(0)
}

const stop = (button) => {
  button.setAttribute('aria-pressed', 'false')
  button.textContent = '朗读本页'
  voice.cancel()
}

if (voice && text && 'SpeechSynthesisUtterance' in globalThis) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button quiet aloud'
  button.setAttribute('aria-pressed', 'false')
  button.textContent = '朗读本页'
  button.addEventListener('click', () =>
    button.getAttribute('aria-pressed') === 'true' ? stop(button) : start(button),
  )
  const place = document.querySelector('.byline')
  if (place) place.append(button)
  else document.querySelector('main h1')?.after(button)
  globalThis.addEventListener('pagehide', () => voice.cancel())
}
