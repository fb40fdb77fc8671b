import { useSearchParams } from 'react-router'
import { today } from '../parts/time.tsx'

/** In January to March one works on last year's report; later one looks how this year's stands. */
const usual = (): number => {
  const [year = '', month = ''] = today().split('-')
  return Number(year) - (Number(month) <= 6 ? 1 : 0)
}

/** The year and the view of the address. */
export const useYear = () => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('year') ?? ''
  const year = /^20[1-9]\d$/u.test(asked) ? Number(asked) : usual()
  const go = (to: Readonly<Record<string, string>>, without: readonly string[] = []): void => {
    setSearch(
      (was) => ({
        ...Object.fromEntries([...was].filter(([name]) => !without.includes(name))),
        ...to,
      }),
      { replace: true },
    )
  }
  return { year, view: search.get('view') ?? 'overview', cell: search.get('cell'), search, go }
}
