import { createContext } from 'react'

/** Set where the sign-in stands over a screen: who is asked for again. */
export const OverScreen = createContext<{ readonly username: string } | null>(null)
