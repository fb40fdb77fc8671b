import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { call } from './call.ts'
import type { Given, OperationName, RowOf, Sent } from './operations.ts'
import type { Problem } from './problem.ts'

/** The answer to a question, kept and asked again when something has changed. */
export type Asked<Data> = UseQueryResult<Data, Problem>

/**
 * Asks a question; `when` false waits. While `again` says so of the answer, it is asked anew every second and a half,
 * and not behind a hidden tab.
 */
export const useAsk = <Name extends OperationName>(
  name: Name,
  sent: Sent<Name>,
  when = true,
  again: (given: Given<Name>) => boolean = () => false,
): Asked<Given<Name>> =>
  useQuery<Given<Name>, Problem>({
    queryKey: [name, sent],
    queryFn: ({ signal }) => call(name, sent, signal),
    enabled: when,
    refetchInterval: ({ state: { data } }) => data !== undefined && again(data) && 1500,
  })

/** A list that is read on page by page. */
export interface Paged<Row> {
  readonly rows: readonly Row[]
  readonly problem: Problem | null
  readonly isPending: boolean
  readonly isFetching: boolean
  readonly hasMore: boolean
  readonly more: () => void
}

/** Asks for a list by pages: the first at once, each further one when `more` is called. `params` fill its address. */
export const usePages = <Name extends OperationName>(
  name: Name,
  query: Sent<Name> extends { readonly query: infer Query } ? Omit<Query, 'after'> : never,
  params?: Sent<Name> extends { readonly params: infer Params } ? Params : undefined,
): Paged<RowOf<Name>> => {
  const pages = useInfiniteQuery({
    queryKey: [name, query, params],
    queryFn: async ({ signal, pageParam }): Promise<{ rows: readonly RowOf<Name>[]; next?: string }> => {
      const sent: unknown = { params, query: { ...query, ...(pageParam !== '' && { after: pageParam }) } }
      // A name whose query has pages gives a page: the type of `query` says so.
      return (await call(name, sent as Sent<Name>, signal)) as { rows: readonly RowOf<Name>[]; next?: string }
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
  return {
    rows: pages.data?.pages.flatMap(({ rows }) => rows) ?? [],
    problem: pages.error as Problem | null,
    isPending: pages.isPending,
    isFetching: pages.isFetching,
    hasMore: pages.hasNextPage,
    more: () => void pages.fetchNextPage(),
  }
}

/** Something that changes things on the server. */
export type Doing<Name extends OperationName> = UseMutationResult<Given<Name>, Problem, Sent<Name>>

/** Does something; `said` is told when it is done, and everything on the screen is asked again. */
export const useDo = <Name extends OperationName>(name: Name, said?: string): Doing<Name> => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation<Given<Name>, Problem, Sent<Name>>({
    mutationFn: (sent) => call(name, sent),
    onSuccess: async () => {
      if (said !== undefined) void message.success(said)
      await queries.invalidateQueries()
    },
  })
}
