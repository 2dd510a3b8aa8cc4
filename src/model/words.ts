/** The two languages of everything a person reads. */
export type Language = 'zh' | 'en';

/** One text in both languages; a record that carries it cannot forget either. */
export type Words = Readonly<Record<Language, string>>;

/** A sentence that is a function of facts, in both languages. */
export type Sentence<Facts> = Readonly<Record<Language, (facts: Facts) => string>>;
