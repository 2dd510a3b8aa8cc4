/** A civil date, `YYYY-MM-DD`. */
export type Day = string;

/** How sure a reading or a fact is. */
export type Confidence = 'certain' | 'assumed';

export type PeriodUnit = 'working-day' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'hour';

/** What one clause of a deadline asks, and of which part of the information (`scope`), where it says so. */
export type DeadlineClause = {
  /** The words that limit the clause to a part: 行政处罚决定. */
  readonly scope?: string;
  /** True where the clause yields: to other laws (法律、法规另有规定的,从其规定), or in a case that it names (因情况紧急需要缩短期限的). */
  readonly exception?: true;
} & (
  | { readonly kind: 'within'; readonly n: number; readonly unit: PeriodUnit; readonly trigger?: string }
  /** 组织听证7个工作日前, 提前一周: at the latest so long before an event, so that the count runs backwards from it. */
  | { readonly kind: 'before'; readonly n: number; readonly unit: PeriodUnit; readonly trigger?: string }
  /** 及时公开, 实时公开, 按上级要求公开: no date can be derived. */
  | { readonly kind: 'prompt'; readonly trigger?: string }
  /** 每季度, 半年至少更新1次; `day` where one is set: 每季度的首个月20日; `interval` where it is more than one: 每20个工作日. */
  | { readonly kind: 'periodic'; readonly every: PeriodUnit; readonly interval?: number; readonly times?: number; readonly day?: string }
  /** 每年1月31日前: month and day of the year, `01-31`. */
  | { readonly kind: 'fixed-date'; readonly monthDay: string }
  /** 长期公开, 永久公开. */
  | { readonly kind: 'standing' }
  /** 公示不少于7个工作日: how long it must stay up; no deadline. */
  | { readonly kind: 'display'; readonly n: number; readonly unit: PeriodUnit }
  /** 同上. */
  | { readonly kind: 'inherited' }
);

/** A deadline as read. No clause and something unresolved: nobody can say what it asks. */
export interface Deadline {
  readonly text: string;
  readonly clauses: readonly DeadlineClause[];
  readonly unresolved: readonly string[];
}

/** How often something is disclosed, as a village's list says it. */
export type Frequency = { readonly text: string } &
  /** 每季度, 每年2次; `interval` where it is more than one: 每两年. */
  (
    | { readonly kind: 'every'; readonly every: PeriodUnit; readonly interval?: number; readonly times?: number }
    /** 随时, 及时: whenever there is something, so that no date can be derived. */
    | { readonly kind: 'any-time' }
    /** 变更后10日内, 发生时: after each event. */
    | { readonly kind: 'on-event' }
    /** 长期公开. */
    | { readonly kind: 'standing' }
    /** 一次性公开. */
    | { readonly kind: 'once' }
    /** 定期, 不定期: it says that there is a rhythm, or none, and not which. */
    | { readonly kind: 'unstated' }
    | { readonly kind: 'unresolved' }
  );

/** 国办发〔2019〕54号, 国务院令第711号, or the number of a standard, GB/T 32939—2016. */
export interface DocumentNumber {
  readonly text: string;
  readonly kind: 'document' | 'order' | 'standard';
  /** The well-formed spelling (GB/T 9704-2012), equal to `text` where nothing is wrong; absent where it cannot be told. */
  readonly correct?: string | undefined;
}

/** One act that a basis names. */
export interface Citation {
  /** Title without the outer 《》; nested marks as written. */
  readonly title: string;
  readonly number?: DocumentNumber | undefined;
  /** More numbers than one: an order as first issued and as revised. */
  readonly furtherNumbers?: readonly DocumentNumber[] | undefined;
  readonly articles: readonly string[];
  readonly issuer?: string | undefined;
  readonly date?: string | undefined;
}

/** A basis as read; `unresolved` holds the pieces of text that name no act. */
export interface Basis {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Document numbers that stand without any title. */
  readonly looseNumbers: readonly DocumentNumber[];
  readonly unresolved: readonly string[];
}

/** One channel in use. `id` is that of the vocabulary; a named platform beyond the 13 boxes has none but is `named`. */
export interface ChannelUse {
  readonly text: string;
  readonly id?: string | undefined;
  readonly kind: 'standard' | 'named' | 'unknown';
  /** Words that came with the box: 其他:办税服务厅. */
  readonly note?: string | undefined;
}

export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'group'; readonly who?: string | undefined }
  | { readonly kind: 'unresolved'; readonly text: string };

export type Method = 'proactive' | 'on-request';

export const LEVELS = ['province', 'city', 'county', 'town', 'village'] as const;
export type Level = (typeof LEVELS)[number];

/** A unit as a task table names it. */
export interface UnitReference {
  /** As written and trimmed; blanks and line breaks inside a name stay. */
  readonly text: string;
  /** The name with the prefix that it leaves to the unit before it: 市工业和信息化委 for the second of 市发展改革委、工业和信息化委. */
  readonly fullName?: string | undefined;
  readonly role: 'lead' | 'responsible' | 'support';
  /** 各镇(街道), 其他区级部门, 学校、医院…主管部门: a group or a description, which names nobody in particular. */
  readonly group: boolean;
}

/** The units of a cell; `open` where it ends in 等部门, so that more are meant than named. */
export interface Units {
  readonly text: string;
  readonly units: readonly UnitReference[];
  readonly open: boolean;
}

/** One step of a staged due. `text` comes without blanks and in half width. */
export interface DueStage {
  readonly text: string;
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
  /** What is to have happened by then: 正式实施. */
  readonly milestone?: string | undefined;
}

/** When a task is due, in the plan's year. */
export interface Due {
  readonly text: string;
  readonly kind: 'by' | 'span' | 'recurring' | 'open-ended' | 'immediate' | 'relative' | 'staged' | 'inherited' | 'unresolved';
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
  readonly every?: PeriodUnit | undefined;
  /** How often in each period of a recurring due, where it says so: 每年至少1次. */
  readonly times?: number | undefined;
  /**
   * The last day of each time that a recurring due comes round in the plan's year, in order: four for 每季度末月20日前. Absent without a
   * year, and where the days cannot be told (每周, 每年年初).
   */
  readonly occurrences?: readonly Day[] | undefined;
  /** The steps of a staged due, in order. */
  readonly stages?: readonly DueStage[] | undefined;
  /** 文件印发后10日内: so long after an event, or after the notice itself where the words name none. */
  readonly relative?: { readonly n: number; readonly unit: PeriodUnit; readonly trigger?: string | undefined } | undefined;
  /** 5月底前动工: the date is for this step and not for completion. */
  readonly milestone?: string | undefined;
  /** 6月底前完成,长期坚持: the duty goes on after the date. */
  readonly continuing?: true | undefined;
  /** The date lies after the plan's year: 到2024年. */
  readonly beyondYear?: true | undefined;
  readonly confidence: Confidence;
}

/** A date that a sentence of the task's demand sets: text, offset in the sentence in UTF-16 units, and its reading. */
export interface DueMention {
  readonly text: string;
  readonly offset: number;
  readonly due: Due;
}
