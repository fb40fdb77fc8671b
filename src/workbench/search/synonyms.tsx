import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Flag } from '../parts/flag.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { AddSynonymForm, ChangeSynonymForm } from './synonym-form.tsx'
import type { Synonym } from './words.ts'

const stateOf = ({ preset, changed, off }: Synonym): ReactNode => {
  if (off) return <Flag>预置，已停用</Flag>
  if (changed) return <Flag kind="state">预置，本机构改过</Flag>
  return preset ? <Flag>预置</Flag> : '本机构'
}

const Act = ({ organisation, of }: { readonly organisation: string; readonly of: Synonym }): ReactNode => {
  const { id, words, preset, changed, off } = of
  const sent = { params: { organisation, synonym: id } }
  return (
    <div className="row-actions">
      {!off && (
        <Forms
          of={[
            {
              title: '修改',
              form: (close) => <ChangeSynonymForm organisation={organisation} of={of} onClose={close} />,
            },
          ]}
        />
      )}
      {changed && (
        <DoButton
          name="restoreSynonym"
          size="small"
          sent={sent}
          said="已经恢复成预置的样子。"
          {...(!off && { sure: `把“${words.join('、')}”恢复成预置的样子吗？` })}
        >
          恢复
        </DoButton>
      )}
      {!off && (
        <DoButton
          name="dropSynonym"
          size="small"
          danger
          sent={sent}
          said={preset ? '已经停用，以后可以恢复。' : '已经删除。'}
          sure={`${preset ? '停用' : '删除'}“${words.join('、')}”这一组吗？下一次搜索就不再用它。`}
        >
          {preset ? '停用' : '删除'}
        </DoButton>
      )}
    </div>
  )
}

const columnsWith = (organisation: string, may: boolean): Columns<Synonym> => [
  {
    title: '意思相同的词',
    cell: ({ words, off }) => (off ? <span className="soft">{words.join('、')}</span> : words.join('、')),
  },
  { title: '来历', cell: (row) => <span className="nowrap">{stateOf(row)}</span> },
  ...(may ? [{ title: '操作', cell: (row: Synonym) => <Act organisation={organisation} of={row} /> }] : []),
]

/** Words that mean the same: those of the body, then what came with the program. */
export const Synonyms = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const asked = useAsk('searchSynonyms', { params: { organisation } })
  const may = useMay('search.manage')
  return (
    <Block
      title="同义词和简称"
      actions={
        may && (
          <Forms
            size="middle"
            of={[
              {
                title: '增加同义词',
                main: true,
                form: (close) => <AddSynonymForm organisation={organisation} onClose={close} />,
              },
            ]}
          />
        )
      }
    >
      <p className="soft search-note">
        公众搜索一组里的任何一个词，其他的也会找到。改了以后，下一次搜索就按新的来。
      </p>
      <Answer to={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Sentence>还没有同义词。</Sentence>
          ) : (
            <RowsTable
              rows={rows}
              columns={columnsWith(organisation, may)}
              rowKey={({ id }) => id}
              caption="搜索的同义词"
            />
          )
        }
      </Answer>
    </Block>
  )
}
