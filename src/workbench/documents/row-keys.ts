import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrow keys go from row to row of a list, space marks the row; enter opens it, being a link. */
export const rowKeys =
  (onMark: (id: string) => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget, key } = event
    if (!(target instanceof HTMLAnchorElement) || target.dataset['row'] === undefined) return
    if (key === ' ') onMark(target.dataset['row'])
    const step = steps[key]
    if (step !== undefined) {
      const links = [...currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-row]')]
      links[links.indexOf(target) + step]?.focus()
    }
    if (key === ' ' || step !== undefined) event.preventDefault()
  }
