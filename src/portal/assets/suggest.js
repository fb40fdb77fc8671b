/* What one may be looking for, under every search box while one types. Without it the box works as it stands. */
const pause = 150

/** An element with attributes. */
const element = (name, attributes) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

const ask = async (form, text, signal) => {
  const query = new URLSearchParams({ q: text })
  const within = form.querySelector('input[name="in"]')?.value
  if (within) query.set('in', within)
  const answer = await fetch(`/search/suggest?${query}`, { signal })
  return answer.ok ? (await answer.json()).suggestions : []
}

/** A combobox over a list, as WAI-ARIA has it: arrows choose, Enter looks for it, Escape puts the list away. */
const offer = (form) => {
  const input = form.querySelector('input[type="search"]')
  const line = form.querySelector('.search-line')
  if (!input || !line) return
  const id = `${input.id}-suggestions`
  const list = element('ul', {
    id,
    role: 'listbox',
    'aria-label': '搜索建议',
    class: 'suggestions',
    hidden: '',
  })
  const told = element('span', { class: 'visually-hidden', role: 'status' })
  line.append(list, told)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
  }))
    input.setAttribute(name, value)

  let [chosen, typed, timer, asking] = [-1, input.value, 0, undefined]

  const close = () => {
    list.hidden = true
    chosen = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  const choose = (index) => {
    const options = [...list.children]
    chosen = (index + options.length + 1) % (options.length + 1)
    for (const [place, option] of options.entries())
      option.setAttribute('aria-selected', String(place === chosen))
    const option = options[chosen]
    if (option) {
      input.setAttribute('aria-activedescendant', option.id)
      input.value = option.textContent
      option.scrollIntoView({ block: 'nearest' })
    } else {
      input.removeAttribute('aria-activedescendant')
      input.value = typed
    }
  }

  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map((text, index) => {
        const option = element('li', { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false' })
        option.textContent = text
        return option
      }),
    )
    if (suggestions.length === 0) {
      told.textContent = ''
      close()
      return
    }
    chosen = -1
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    told.textContent = `有 ${suggestions.length} 条建议，按上下方向键选择。`
  }

  const look = async () => {
    asking?.abort()
    const text = input.value.trim()
    if (text === '') return show([])
    asking = new AbortController()
    try {
      const suggestions = await ask(form, text, asking.signal)
      if (document.activeElement === input && input.value.trim() === text) show(suggestions)
    } catch {
      // Nothing is offered; what was typed can be looked for as ever.
    }
  }

  input.addEventListener('input', () => {
    typed = input.value
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen === -1 ? list.children.length - 1 : chosen - 1)
    else if (event.key === 'Escape') {
      input.value = typed
      close()
    } else return
    event.preventDefault()
  })
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    input.value = target.textContent
    form.requestSubmit()
  })
  input.addEventListener('blur', close)
}

for (const form of document.querySelectorAll('form.search')) offer(form)
