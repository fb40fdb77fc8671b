import type { ReactNode } from 'react'
import type { FormChoice } from '../parts/forms.tsx'
import { Forms } from '../parts/forms.tsx'
import { LinkForm } from './link-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import { RetryForm } from './retry-form.tsx'
import type { Push } from './words.ts'

const choices: Readonly<Record<Push['acts'][number], (push: Push) => FormChoice>> = {
  retry: (push) => ({
    title: '重试',
    main: true,
    form: (close) => <RetryForm of={push} onClose={close} />,
  }),
  link: (push) => ({ title: '登记网址', form: (close) => <LinkForm of={push} onClose={close} /> }),
  abandon: ({ id, title }) => ({
    title: '放弃',
    danger: true,
    form: (close) => (
      <ReasonForm
        name="abandonPush"
        params={{ push: id }}
        title="放弃推送"
        lead={`“${title}”不再推送，记录和理由留存。`}
        submit="放弃"
        said="已经放弃。"
        onClose={close}
      />
    ),
  }),
  delete: ({ id, title }) => ({
    title: '删除文章',
    danger: true,
    form: (close) => (
      <ReasonForm
        name="deletePush"
        params={{ push: id }}
        title="删除公众号上的文章"
        lead={`“${title}”会从公众号上删除，不能恢复，原来的网址随即失效。手工登记网址的，请先在公众平台上删除，再在这里登记。`}
        submit="删除"
        said="正在删除。"
        onClose={close}
      />
    ),
  }),
}

/** What may be done with a push now. */
export const PushActs = ({ of }: { readonly of: Push }): ReactNode => (
  <div className="row-actions">
    <Forms of={of.acts.map((act) => choices[act](of))} />
  </div>
)
