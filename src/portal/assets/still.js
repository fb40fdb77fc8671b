/* In a static copy of the site: 关怀模式 is kept by the browser, since no server keeps it. Runs before anything is drawn. */
const { dataset } = document.currentScript
const key = 'gongkai-senior'

const isOn = () => {
  try {
    return localStorage.getItem(key) === '1'
  } catch {
    return false
  }
}

const keep = (on) => {
  try {
    if (on) localStorage.setItem(key, '1')
    else localStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}

if (isOn()) {
  document.documentElement.classList.add('senior')
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.blocking = 'render'
  sheet.href = dataset.senior
  document.head.append(sheet)
}

document.addEventListener('DOMContentLoaded', () => {
  for (const link of document.querySelectorAll('a[href$="senior/index.html"]')) {
    if (isOn()) link.textContent = '标准版'
    link.addEventListener('click', (event) => {
      if (!keep(!isOn())) return
      event.preventDefault()
      location.reload()
    })
  }
})
