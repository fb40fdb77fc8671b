import { addresses } from './addresses.ts'
import type { Given, OperationName, Sent } from './operations.ts'
import { problemOf, unreachable } from './problem.ts'

/** The parts of a request, whichever the operation has. */
interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: object
  readonly body?: unknown
}

const search = (query: object = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}

/** The address of an operation, for what the browser loads itself: downloads. */
export const addressOf = (name: OperationName, { params = {}, query }: Parts = {}): string => {
  const [, path = ''] = addresses[name].split(' ')
  return `/api${path.replace(/:(\w+)/gu, (_, key: string) => encodeURIComponent(params[key] ?? ''))}${search(query)}`
}

/** What the server wants to see on every change (src/api/route/same-site.ts). */
const ours = { 'x-gongkai': 'workbench', accept: 'application/json' }

const send = async (url: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
}

const answerOf = async (response: Response): Promise<unknown> => {
  const told: unknown = await response.json().catch(() => undefined)
  if (response.ok) return told
  throw problemOf(response.status, told)
}

/** Sends a file as a form; throws Problem. */
export const upload = async (url: string, form: FormData): Promise<unknown> =>
  answerOf(await send(url, { method: 'POST', headers: ours, body: form }))

/** Asks the server for an operation; throws Problem, which has the words to show. */
export const call = async <Name extends OperationName>(
  name: Name,
  sent: Sent<Name>,
  signal?: AbortSignal,
): Promise<Given<Name>> => {
  const parts: Parts = sent
  const [method = 'GET'] = addresses[name].split(' ')
  const response = await send(addressOf(name, parts), {
    method,
    headers: { ...ours, ...(method !== 'GET' && { 'content-type': 'application/json' }) },
    ...(method !== 'GET' && { body: JSON.stringify(parts.body ?? {}) }),
    ...(signal && { signal }),
  })
  // The contract gives the answer its type; the server holds itself to it.
  return (await answerOf(response)) as Given<Name>
}
