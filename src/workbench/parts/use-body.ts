import { useSearchParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { useSession } from '../app/session.tsx'
import { lastBody, rememberBody } from './last-body.ts'

interface BodyChoice {
  /** The body the screen is about; undefined while a person who belongs to none has chosen none. */
  readonly id: string | undefined
  /** Empty until it is known. */
  readonly name: string
  /** Whether there may be others to choose. */
  readonly more: boolean
  readonly choose: (id: string) => void
}

/** The body a screen is about: of the address, else the one this person chose last, else the person's own. */
export const useBody = (): BodyChoice => {
  const [search, setSearch] = useSearchParams()
  const { account, permissions } = useSession()
  const own = account.organisation
  const id = search.get('organisation') ?? lastBody(account.id) ?? own?.id
  const isOwn = id === own?.id
  const asked = useAsk(
    'organisation',
    { params: { organisation: id ?? '' }, query: {} },
    id !== undefined && !isOwn,
  )
  return {
    id,
    name: (isOwn ? own?.name : asked.data?.name) ?? '',
    more:
      !isOwn ||
      permissions.some(({ organisation, reach }) => reach === 'subordinates' || organisation?.id !== own?.id),
    choose: (chosen) => {
      rememberBody(account.id, chosen)
      setSearch((before) => ({ ...Object.fromEntries(before), organisation: chosen }), { replace: true })
    },
  }
}
