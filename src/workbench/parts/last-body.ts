const keyOf = (account: string): string => `gongkai.body.${account}`

/** The id of the body a person chose last on this device. */
export const lastBody = (account: string): string | undefined => {
  try {
    return localStorage.getItem(keyOf(account)) ?? undefined
  } catch {
    // A browser may forbid keeping things.
    return undefined
  }
}

/** Remembers the body a person chose, on this device. */
export const rememberBody = (account: string, organisation: string): void => {
  try {
    localStorage.setItem(keyOf(account), organisation)
  } catch {
    // Then it is chosen again next time.
  }
}
