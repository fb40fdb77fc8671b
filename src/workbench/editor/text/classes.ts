const classes: Readonly<Record<string, string>> = { center: 'align-center', right: 'align-right' }

/** The side something is aligned to by its class; null is the usual one. */
export const sideIn = (element: HTMLElement): string | null =>
  Object.keys(classes).find((side) => element.classList.contains(classes[side] ?? '')) ?? null

/** A side as an attribute. */
export const sideClass = (side: unknown): { readonly class?: string } => {
  const name = typeof side === 'string' ? classes[side] : undefined
  return name === undefined ? {} : { class: name }
}
