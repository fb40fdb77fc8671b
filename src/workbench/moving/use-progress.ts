import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Looks again every second while something goes on by itself. */
export const useProgress = (working: boolean): void => {
  const queries = useQueryClient()
  useEffect(() => {
    if (!working) return undefined
    const timer = setInterval(() => {
      void queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => typeof name === 'string' && name.startsWith('moving'),
      })
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [queries, working])
}
