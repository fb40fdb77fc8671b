import { useLocation, useNavigate, useParams } from 'react-router'

/** What the address says is open, and how to open another or none: a drawer one can link to. */
export interface Opened {
  readonly id: string | undefined
  readonly open: (id: string) => void
  readonly close: () => void
}

/** The drawer of a screen whose path is `/base/:name?`; what the address narrows the screen to stays. */
export const useOpened = (base: string, name: string): Opened => {
  const id = useParams()[name]
  const navigate = useNavigate()
  const { search } = useLocation()
  return {
    id,
    open: (other) => void navigate({ pathname: `/${base}/${other}`, search }),
    close: () => void navigate({ pathname: `/${base}`, search }),
  }
}
