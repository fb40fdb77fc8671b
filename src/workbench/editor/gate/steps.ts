import { useEffect } from 'react'
import type { Finding } from '../../documents/words.ts'

/** The finding behind, or before, the one shown last; from the end it begins anew. */
export const stepFrom = (
  findings: readonly Finding[],
  last: Finding | undefined,
  step: 1 | -1,
): Finding | undefined => {
  const at = last === undefined ? -1 : findings.indexOf(last)
  if (at < 0) return step === 1 ? findings[0] : findings.at(-1)
  return findings[(at + step + findings.length) % findings.length]
}

/** F8 and Shift+F8 go from finding to finding, wherever the focus is. */
export const useStepKeys = (onStep: (step: 1 | -1) => void): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      onStep(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('keydown', pressed)
    }
  }, [onStep])
}
