/*
 * Helps with the application form: keeps a draft in this browser alone, does the proof of work while one types, offers
 * to print the receipt. Without it the form works and is confirmed on a second page.
 */
const week = 7 * 24 * 60 * 60 * 1000
const keyOf = (slug) => `gongkai-request-draft:${slug}`

/** Storage may be forbidden; then there is no draft. */
const storage = (use) => {
  try {
    return use(window.localStorage)
  } catch {
    return undefined
  }
}

/** Never kept: numbers of papers, files, what belongs to the server. */
const isKept = ({ name, type }) =>
  name !== '' && !/idNumber$/.test(name) && !['hidden', 'file', 'checkbox', 'submit', 'button'].includes(type)

const keepDraft = (form) => {
  const key = keyOf(form.dataset.draft)
  const line = form.querySelector('[data-draft-line]')
  const told = form.querySelector('[data-draft-told]')
  const fields = () => [...form.elements].filter(isKept)

  const read = () =>
    storage((store) => {
      const draft = JSON.parse(store.getItem(key) ?? 'null')
      if (draft === null || draft.at + week < Date.now()) store.removeItem(key)
      return draft === null || draft.at + week < Date.now() ? undefined : draft.values
    })

  const values = read() ?? {}
  for (const field of fields()) {
    const value = values[field.name]
    if (value === undefined) continue
    if (field.type === 'radio') {
      if (form.elements[field.name].value === '') field.checked = field.value === value
    } else if (field.value === '') field.value = value
  }

  const save = () => {
    const now = {}
    for (const field of fields())
      if (field.type !== 'radio' || field.checked) if (field.value !== '') now[field.name] = field.value
    storage((store) => store.setItem(key, JSON.stringify({ at: Date.now(), values: now })))
  }

  if (storage((store) => store.length) === undefined) return
  line.hidden = false
  let timer = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, 300)
    told.textContent = ''
  })
  form.addEventListener('submit', save)
  form.querySelector('[data-draft-clear]').addEventListener('click', () => {
    clearTimeout(timer)
    storage((store) => store.removeItem(key))
    for (const field of fields())
      if (field.type === 'radio') field.checked = false
      else field.value = ''
    told.textContent = '草稿已经清除。'
  })
}

/** So long the page waits for the work before it sends the form as it is. */
const patience = 90_000

const proveWork = (form) => {
  const challenge = form.elements.challenge
  const solution = form.elements.solution
  const told = form.querySelector('[data-work-told]')
  if (!window.Worker || !challenge) return
  let [worker, over, waiting] = [undefined, false, undefined]

  const end = (found) => {
    if (over) return
    over = true
    worker?.terminate()
    if (found) solution.value = JSON.stringify(found)
    told.textContent = ''
    if (waiting) waiting()
  }

  const begin = () => {
    if (worker || over) return
    try {
      worker = new Worker(challenge.dataset.worker)
    } catch {
      end()
      return
    }
    worker.addEventListener('message', ({ data }) => end(data))
    worker.addEventListener('error', () => end())
    worker.postMessage(JSON.parse(challenge.value).parameters)
  }

  let sending = false
  form.addEventListener('input', begin, { once: true })
  form.addEventListener('submit', (event) => {
    const { submitter } = event
    if (submitter && submitter.name !== '') return
    if (sending) {
      event.preventDefault()
      return
    }
    if (over) {
      sending = true
      return
    }
    event.preventDefault()
    if (waiting) return
    told.textContent = '正在做安全验证，几秒钟以后自动提交，请稍候。'
    waiting = () => {
      sending = true
      form.submit()
    }
    begin()
    setTimeout(end, patience)
  })
  window.addEventListener('pageshow', () => {
    sending = false
  })
}

for (const form of document.querySelectorAll('form[data-draft]')) {
  keepDraft(form)
  proveWork(form)
}

for (const done of document.querySelectorAll('[data-draft-done]'))
  storage((store) => store.removeItem(keyOf(done.dataset.draftDone)))

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

document.getElementById('problems')?.focus()
