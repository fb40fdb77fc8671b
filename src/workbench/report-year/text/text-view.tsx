import { App, Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk, useDo } from '../../api/ask.ts'
import { call } from '../../api/call.ts'
import { Problem } from '../../api/problem.ts'
import { useSaveKey } from '../../editor/save-key.ts'
import { Answer } from '../../parts/answer.tsx'
import { LeaveGuard } from '../../parts/leave-guard.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Place, Text } from '../words.ts'
import { Findings } from './findings.tsx'
import { PartEditor } from './part-editor.tsx'
import type { Part } from './use-writing.ts'
import { useWriting } from './use-writing.ts'
import '../../reports/reports.css'

const tableOf: Readonly<Partial<Record<string, string>>> = {
  二: '表二印在这里。',
  三: '表三印在这里。',
  四: '表四印在这里。',
}

const Writing = ({ place, text }: { readonly place: Place; readonly text: Text }): ReactNode => {
  const { narrative, review, changed, put, begin, saved } = useWriting(place, text)
  const [round, setRound] = useState(0)
  const { modal, notification } = App.useApp()
  const saving = useDo('saveReportText', '已经保存。')
  const save = (): void => {
    if (!text.editable || saving.isPending) return
    saving.mutate({ params: place, body: { narrative, basedOn: text.digest } }, { onSuccess: saved })
  }
  useSaveKey(save)
  const draftAnew = async (): Promise<void> => {
    try {
      const drafted = await call('draftReportText', { params: place })
      begin(drafted.narrative, drafted.review)
      setRound((was) => was + 1)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      notification.error({ title: error.message, description: error.detail })
    }
  }
  const parts: readonly (readonly [Part | '', string])[] = [
    ['', '开头'],
    // The titles of the form are those of the six parts.
    ...text.titles.map(({ number, title }) => [number as Part, `${number}、${title}`] as const),
  ]
  return (
    <>
      <LeaveGuard dirty={changed} lost="离开以后，没有保存的改动就没有了。" />
      {!text.saved && (
        <Alert
          className="problem"
          type="info"
          showIcon
          title="这是由数据和记录起草的初稿，还没有保存"
          description="蓝色的数绑定在台账上，会随台账更新，和表格不会不一致；其余文字都可以改。"
        />
      )}
      <div className="report-year-acts">
        {text.editable && (
          <>
            <Button type="primary" loading={saving.isPending} onClick={save}>
              保存正文
            </Button>
            <Button
              onClick={() => {
                modal.confirm({
                  title: '按现在的数据和记录重新起草？',
                  content: '正在写的文字会被初稿替换；保存以前，已保存的正文不变。',
                  okText: '重新起草',
                  cancelText: '不',
                  onOk: draftAnew,
                })
              }}
            >
              重新起草
            </Button>
          </>
        )}
        <span className="soft" role="status">
          {changed ? '有没有保存的修改' : text.saved ? '已保存' : ''}
        </span>
      </div>
      <ProblemNote problem={saving.error} />
      <div className="text-beside">
        <div>
          {parts.map(([part, title]) => (
            <section key={`${part} ${round}`} className="text-part" aria-label={title}>
              <h2>{title}</h2>
              <PartEditor
                label={title}
                initial={part === '' ? narrative.preface : narrative.parts[part]}
                figures={text.figures}
                editable={text.editable}
                onChange={(paragraphs) => {
                  put(part, paragraphs)
                }}
              />
              {tableOf[part] !== undefined && <p className="soft">{tableOf[part]}</p>}
            </section>
          ))}
        </div>
        <Findings of={review} />
      </div>
    </>
  )
}

/** 正文: the six parts, numbers bound to the ledger, with what the engine finds while one writes. */
export const TextView = (place: Place): ReactNode => (
  <Answer to={useAsk('reportText', { params: place })}>
    {(text) => <Writing key={`${text.digest} ${text.editable}`} place={place} text={text} />}
  </Answer>
)
