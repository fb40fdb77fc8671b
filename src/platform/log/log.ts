interface Logged {
  readonly method: string
  readonly url: string
}

/** The path alone: what people search for stays out of the log. */
const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''

/** Options of the pino logger for a level. Requests are reduced to method and path. */
export const logOptions = (level: string) => ({
  level,
  base: null,
  serializers: {
    req: (request: Logged) => ({ method: request.method, path: pathOf(request.url) }),
  },
})

export type LogOptions = ReturnType<typeof logOptions>
