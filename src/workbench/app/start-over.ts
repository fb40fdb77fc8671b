/** Opens the page anew: nothing that was on it, or known to it, is left. */
export const startOver = (): void => {
  window.location.reload()
}
