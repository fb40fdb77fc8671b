import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '../api/problem.ts'

const signedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401

/** Only what may pass by itself is tried again. */
const mayPass = (failures: number, error: unknown): boolean =>
  failures < 2 && error instanceof Problem && (error.status === 0 || error.status === 503)

/**
 * What the server has said, kept while it is looked at. When any answer says that nobody is signed in, the question
 * of who is here is asked again, which puts the sign-in over the screen; what was typed stays.
 */
export const createQueries = (): QueryClient => {
  const askWho = (error: unknown): void => {
    if (signedOut(error)) void client.invalidateQueries({ queryKey: ['session'] })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: askWho }),
    mutationCache: new MutationCache({ onError: askWho }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: mayPass },
      mutations: { retry: false },
    },
  })
  return client
}
