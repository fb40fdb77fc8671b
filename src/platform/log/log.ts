interface Logged {
  readonly method: string
  readonly routeOptions?: { readonly url?: string | undefined } | undefined
}

/** For addresses no route answers: what was typed there may be anything. */
const nowhere = '(none)'

/** Options of the pino logger for a level. Requests are reduced to method and route: people type into addresses, too. */
export const logOptions = (level: string) => ({
  level,
  base: null,
  serializers: {
    req: ({ method, routeOptions }: Logged) => ({ method, route: routeOptions?.url ?? nowhere }),
  },
})

export type LogOptions = ReturnType<typeof logOptions>
