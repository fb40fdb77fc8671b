import { addresses } from './addresses.ts'
import type { Given, OperationName, Sent } from './operations.ts'
import { problemOf, unreachable } from './problem.ts'

/** The parts of a request, whichever the operation has. */
interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: object
  readonly body?: unknown
}

const search = (query: object = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`
}

/** The address of an operation, for what the browser loads itself: downloads. */
export const addressOf = (name: OperationName, { params = {}, query }: Parts = {}): string => {
  const [, path = ''] = addresses[name].split(' ')
  const filled = path.replaceAll(/:(\w+)/gu, (_, key: string) => encodeURIComponent(String(params[key])))
  return `/api${filled}${search(query)}`
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

/** The answer, or what the server says is wrong, thrown. */
const orProblem = async (response: Response): Promise<Response> => {
  if (response.ok) return response
  const told: unknown = await response.json().catch(() => undefined)
  throw problemOf(response.status, told)
}

/** Asks the server for an operation and gives the answer unread; throws Problem. */
export const ask = async <Name extends OperationName>(
  name: Name,
  sent: Sent<Name>,
  signal?: AbortSignal,
): Promise<Response> => {
  const parts: Parts = sent
  const [method = 'GET'] = addresses[name].split(' ')
  const form = parts.body instanceof FormData ? parts.body : undefined
  const response = await send(addressOf(name, parts), {
    method,
    headers: {
      ...ours,
      ...(method !== 'GET' && form === undefined && { 'content-type': 'application/json' }),
    },
    ...(method !== 'GET' && { body: form ?? JSON.stringify(parts.body ?? {}) }),
    ...(signal && { signal }),
  })
  return orProblem(response)
}

/** Asks the server for an operation; throws Problem, which has the words to show. */
export const call = async <Name extends OperationName>(
  name: Name,
  sent: Sent<Name>,
  signal?: AbortSignal,
): Promise<Given<Name>> => {
  const response = await ask(name, sent, signal)
  // The contract gives the answer its type; the server holds itself to it.
  return (await response.json()) as Given<Name>
}
