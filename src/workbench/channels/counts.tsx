import { Segmented, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useAsk } from '../api/ask.ts'
import { useKinds } from '../documents/use-kinds.ts'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { CountTable } from './count-table.tsx'
import { LateList } from './late.tsx'
import { PeriodFields, usePeriod } from './period.tsx'
import type { By } from './series.ts'
import { breakdown } from './series.ts'
import type { PublicationCounts } from './words.ts'

const Chart = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }))

const words: Readonly<Record<By, string>> = { channels: '渠道', columns: '栏目', kinds: '文种' }

const Numbers = ({
  of: { total, late, interpretation, overrides },
}: {
  readonly of: PublicationCounts
}): ReactNode => {
  const { documents, interpreted } = interpretation
  const rate = documents === 0 ? '—' : `${Math.round((interpreted / documents) * 1000) / 10}%`
  return (
    <dl className="count-numbers">
      {(
        [
          ['公开总数', total, '各渠道合计'],
          ['超过期限', late.length, '条例第二十六条'],
          ['解读率', rate, `期间应解读 ${documents} 件，已解读 ${interpreted} 件`],
          ['应急发布', overrides, '先发布后补审'],
        ] as const
      ).map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          <dd className="soft">{note}</dd>
        </div>
      ))}
    </dl>
  )
}

const Shown = ({ of }: { readonly of: PublicationCounts }): ReactNode => {
  const [by, setBy] = useState<By>('columns')
  const { from, until } = usePeriod()
  const { kinds } = useKinds()
  const shown = useMemo(() => {
    const titles = new Map<string, string>(kinds.map(({ code, title }) => [code, title]))
    return breakdown(of, by, (code) => titles.get(code) ?? '')
  }, [of, by, kinds])
  const caption = `公开数量，按${words[by]}`
  return (
    <>
      <Numbers of={of} />
      <Block
        title={`${from} 至 ${until} 公开数量`}
        actions={
          <Segmented<By>
            aria-label="按什么分"
            value={by}
            onChange={setBy}
            options={(['columns', 'channels', 'kinds'] as const).map((value) => ({
              value,
              label: `按${words[value]}`,
            }))}
          />
        }
      >
        {shown.lines.length === 0 ? (
          <Sentence>这一期间没有公开过文件。请换一个期间。</Sentence>
        ) : (
          <div className="count-both">
            <Suspense fallback={<Skeleton active />}>
              <Chart of={shown} title={`${caption}的条形图，数字在旁边的表里`} />
            </Suspense>
            <CountTable of={shown} label={words[by]} caption={caption} />
          </div>
        )}
      </Block>
      <LateList rows={of.late} />
    </>
  )
}

/** 公开数量: how much was published over which channel in a period. */
export const Counts = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { from, until } = usePeriod()
  const asked = useAsk('publicationCounts', { params: { organisation }, query: { from, until } })
  return (
    <>
      <PeriodFields />
      <Answer to={asked}>{(counts) => <Shown of={counts} />}</Answer>
    </>
  )
}
