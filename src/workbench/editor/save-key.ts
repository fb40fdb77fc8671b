import { useEffect } from 'react'

/** Ctrl+S saves, wherever on the page one is; the browser's own saving of the page is never meant. */
export const useSaveKey = (save: () => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      save()
    }
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', press)
    }
  }, [save])
}
