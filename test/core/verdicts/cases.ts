// What a good editor says of a quotation, one line a case.
//
// `# ` begins a source, in which `\n` is a line break; the lines below it are quotations from it: the words between the marks of a
// draft, the verdict, and the edits, each `kind draft's words < source's words (what turns the sense)`.
export const CASES = String.raw`
# Blinken spoke. “If we want to make sure, as we do, that the competition that we have with China doesn’t veer into conflict, the place you start is with communicating,” Blinken said.
If we want to make sure, as we do, that the competition that we have with China doesn’t veer into conflict, the place you start is with communicating | verbatim |
If we want to make sure, as we do, that the competition that we have with China doesn’t veer into conflict, the place you start is with communicating. | verbatim |
If we want to make sure, as we do, | verbatim |
If we want to make sure, as we do … | verbatim |
… the competition that we have with China | verbatim |
the competition that we have with China doesn't veer into conflict | verbatim |
the competition that we have with China doesn&rsquo;t veer into conflict! | verbatim |
the  competition that   we have with China | verbatim |
the com&shy;petition that we have with China | verbatim |
the place you start is with *communicating* | edited | emphasis communicating
*the place you start is with communicating* | verbatim |
**the place** you start is with communicating | edited | emphasis the place
The place you start is with communicating | edited | case The < the
[T]he place you start is with communicating | edited | bracket [T]he < the
If we want to make sure … that the competition that we have with China doesn’t veer into conflict | edited | ellipsis … < as we do
If we want to make sure ... that the competition that we have with China doesn’t veer into conflict | edited | ellipsis ... < as we do
If we want to make sure [...] that the competition that we have with China doesn’t veer into conflict | edited | ellipsis [...] < as we do
If we want to make sure […] that the competition that we have with China doesn’t veer into conflict | edited | ellipsis […] < as we do
If we want to make sure (...) that the competition that we have with China doesn’t veer into conflict | edited | ellipsis (...) < as we do
If we want to make sure . . . that the competition that we have with China doesn’t veer into conflict | edited | ellipsis . . . < as we do
If we want to make sure \[...\] that the competition that we have with China doesn’t veer into conflict | edited | ellipsis
If we want to make sure … the competition … doesn’t veer into conflict … the place you start is with communicating | edited | ellipsis … < as we do, that + ellipsis … < that we have with China + punctuation … < ,
If we want to make sure as we do that the competition | edited | punctuation < , + punctuation < ,
If we want to make sure — as we do — that the competition | edited | punctuation — < , + punctuation — < ,
If [the United States] want[s] to make sure, as we do, that the competition | edited | bracket [the United States] < we + bracket want[s] < want
the competition that [the United States has] with China | edited | bracket [the United States has] < we have
the competition [they] have with China doesn’t veer into conflict | edited | bracket [they] < that we
the competition that we have with China [now] doesn’t veer into conflict | edited | bracket [now]
the competition that we have with China doesn’t veer [sic] into conflict | edited | sic [sic]
the competition that we have with China doesn’t veer (sic) into conflict | altered | added sic
the competition that we have with China doesn’t veer into conflict [emphasis added] | edited | emphasis [emphasis added]
the competition that we have with China does veer into conflict | altered | changed does < doesn’t (negation)
the competition that we have with China doesnt veer into conflict | altered | changed doesnt < doesn’t
the competition that we have with Russia doesn’t veer into conflict | altered | changed Russia < China (name)
the competition we have with China doesn’t veer into conflict | altered | dropped < that
the competition that we have with China doesn’t ever veer into conflict | altered | added ever
the competition that we had with China doesn’t veer into conflict | altered | changed had < have
the competition that we have with China doesn’t veer into a conflict | altered | added a
the competition that we have with China must not veer into conflict | altered | changed must not < doesn’t (modal)
the competition that we have with china doesn’t veer into conflict | edited | case china < China
the competition that we have with CHINA doesn’t veer into conflict | altered | changed CHINA < China
the place you start is with communicating clearly | altered | added clearly
the place to start is with communicating | altered | changed to < you
If we want to make sure, as we do … the place you began is with communicating | altered | ellipsis + changed began < start
the place you start is with communicating … the competition that we have with China | altered |
Diplomats met in a garden and drank tea all afternoon | not-found |
We need a conversation about competition with China so that it does not become a conflict | not-found |
the place | verbatim |
some place | unchecked too-short |
with China | verbatim |
With China | edited | case With < with
we … conflict | unchecked too-short |
[they] | unchecked too-short |
conflict zone | unchecked too-short |

# The officials hope for “candid, direct and constructive” discussions, and he said: “It’s really a dispute over the degree,” said James Lewis, a senior vice president. “How accommodating are you? How confrontational are you?”
candid, direct and constructive | verbatim |
candid, direct, and constructive | edited | punctuation , <
frank, direct and constructive | altered | changed frank < candid
candid and constructive | altered | dropped < direct
It's really a dispute over the degree. How accommodating are you? | edited | joined < said James Lewis, a senior vice president
It's really a dispute over the degree … How confrontational are you? | edited | ellipsis
How accommodating are you? How confrontational are you? | verbatim |
How accommodating are you. How confrontational are you? | edited | punctuation . < ?
How confrontational are you? How accommodating are you? | altered | moved + moved

# “We met 10-15 people and paid $5 each, or 3.5 per cent of 1,000 francs, in the 1990s,” she said. Mr. Smith told U.S. officials that two of the twenty-five ships would re-sign, and that they emphasized the war-torn centre.
We met 10-15 people | verbatim |
We met 10–15 people | verbatim |
We met 1015 people | altered | changed 1015 < 10-15 (number)
We met 10 15 people | altered | changed (number)
paid $5 each | verbatim |
We met 10-15 people and paid 5 each | altered | changed 5 < $5 (number)
We met 10-15 people and paid $6 each | altered | changed $6 < $5 (number)
or 3.5 per cent of 1,000 francs | verbatim |
or 3.5 percent of 1,000 francs | edited | numeral percent < per cent
or 3.5% of 1,000 francs | edited | numeral % < per cent
or 3.5 per cent of 1000 francs | edited | numeral 1000 < 1,000
or 35 per cent of 1,000 francs | altered | changed 35 < 3.5 (number)
Mr Smith told U.S. officials that two of the | edited | abbreviation < .
Mr. Smith told US officials that two of the | edited | abbreviation US < U.S.
Mr. Smith told us officials that two of the | altered | changed us < U.S. (name)
Mr. Smith told U.S. officials that 2 of the twenty-five ships | edited | numeral 2 < two
two of the 25 ships would re-sign | edited | numeral 25 < twenty-five
two of the 26 ships would re-sign | altered | changed 26 < twenty-five (number)
three of the twenty-five ships would re-sign | altered | changed three < two (number)
of the twenty-five ships would resign | altered | changed resign < re-sign
they emphasised the war-torn centre | edited | spelling emphasised < emphasized
they emphasized the war torn centre | edited | hyphen war torn < war-torn
they emphasized the war–torn centre | edited | punctuation – < -
they emphasized the war-torn center | edited | spelling center < centre
they emphasized the wartorn centre | altered | changed wartorn < war-torn

# He said the resume of the allies’ talks could not be read. They can't attend, and the US told us so, he said: ‘It was “great” and “grand” there.’ War-\ntorn lands are inter-\nnational concerns.
the resume of the allies’ talks could not be read | verbatim |
the resume of the allies' talks could not be read | verbatim |
the résumé of the allies’ talks could not be read | altered | changed résumé < resume
the resume of the allies talks could not be read | altered | changed allies talks < allies’ talks
the resume of the ally’s talks could not be read | altered | changed ally’s < allies
the resume of the allies’ talks could be read | altered | dropped < not (negation)
the resume of the allies’ talks could ~~not~~ be read | altered | dropped < not (negation)
the resume of ~~all~~ the allies’ talks could not be read | verbatim |
the resume of the ~~good *and* bad~~ allies’ talks could not be ~~said~~ | verbatim |
the resume of the allies’ talks could now be read | altered | changed now < not (negation)
the resume of the allies’ talks should not be read | altered | changed should < could (modal)
They cant attend, and the US told us so | altered | changed cant < can't
They can attend, and the US told us so | altered | changed can < can't (negation)
and the us told us so | altered | changed us < US (name)
and the US told US so | altered | changed US < us (name)
It was ‘great’ and ‘grand’ there | edited | nested-marks ‘ < “ + nested-marks + nested-marks + nested-marks
It was great and grand there | edited | nested-marks + nested-marks + nested-marks + nested-marks
War-torn lands are international concerns | edited | extraction international < inter-\nnational
War torn lands are | edited | hyphen

# Anna Berg told reporters, “We will act on all of the claims [from the north] if they are likely to hold … and we may pay 2 million dollars before May.” Tom Cole said, “We are only guests. Nobody is unhappy.”
We will act on all of the claims [from the north] if they are likely to hold | verbatim |
We will act on all of the claims if they are likely to hold | edited | bracket < from the north
We will act on all of the claims […] if they are likely to hold | edited | ellipsis […] < from the north
We will act on all of the claims from the north if they are likely to hold | edited | punctuation + punctuation
if they are likely to hold … and we may pay | verbatim |
if they are likely to hold ... and we may pay | verbatim |
if they are likely to hold and we may pay | edited | punctuation < …
if they are unlikely to hold … and we may pay | altered | changed unlikely < likely (negation)
We will act on most of the claims | altered | changed most < all (quantifier)
We will act on all the claims | altered | dropped < of
we may pay 2 billion dollars before May | altered | changed billion < million (unit)
we may pay 2 million euros before May | altered | changed euros < dollars (unit)
we may pay 2 million dollars after May | altered | changed after < before (opposite)
we will pay 2 million dollars before May | altered | changed will < may (modal)
we may pay two million dollars before May | edited | numeral two < 2
We will act on all of the claims from the south | altered |
We are guests. Nobody is unhappy | altered | dropped < only (quantifier)
We are only guests. Nobody is happy | altered | changed happy < unhappy (negation)
We are only guests. Everybody is unhappy | altered | changed Everybody < Nobody (negation)
We are only guests; nobody is unhappy | edited | punctuation ; < . + case nobody < Nobody
We will act on all of the claims … We are only guests | altered | dropped (speaker)

# Sen. Ro Khanna wrote: “It’s good that (Secretary Blinken) is going to China. I have confidence that he will play an important role in establishing lines of communication between our leaders, including our militaries.”
It’s good that (Secretary Blinken) is going to China. | verbatim |
It’s good that Secretary Blinken is going to China. | edited | punctuation < ( + punctuation < )
It’s good that [he] is going to China. I have confidence that he will play an important role | edited | bracket [he] < Secretary Blinken
I have confidence that [Blinken] will play an important role in establishing lines of communication | edited | bracket [Blinken] < he
I have confidence that he will play an important role in establishing communications between our leaders | altered | changed
I have confidence he will play an important role … including our militaries | altered | dropped < that + ellipsis
I've confidence that he will play an important role | altered | changed I've < I have
Senator Ro Khanna wrote | edited | abbreviation Senator < Sen

# Our countrys leaders said they didnt know of the workers demands, and that it wont be easy, as the bosses’ men say.
Our country’s leaders said they didn’t know | edited | extraction country’s < countrys + extraction didn’t < didnt
Our countrys leaders said they didnt know | verbatim |
know of the workers’ demands | edited | extraction workers’ demands < workers demands
and that it won’t be easy | altered | changed won’t < wont
as the bosses men say | altered | changed bosses men < bosses’ men

# “I do not know,” she said, “whether the modern committee’s only plan in May is 1,000 times better, but I will not say so there.”
I know | unchecked too-short |
I know whether the modern committee’s only plan | altered | dropped < do not (negation) + joined
but I will not say there | altered | dropped < so
whether the modem cornmittee’s on1y plan | edited | extraction modem < modern + extraction cornmittee’s < committee’s + extraction on1y < only
the modern commit- tee’s only plan | edited | extraction commit- tee’s < committee’s
in May is 1,0O0 times better | altered | changed (number)
in May is l,000 times better | altered | changed (number)

# First paragraph ends here.\n\nA second paragraph goes on, with a long list of many things that a person could want.
First paragraph ends here. A second paragraph goes on | verbatim |
a long list of things that a person could want | altered | dropped < many (quantifier)
a long list of many things which a man could want | altered | changed which < that + changed man < person

# 我们不希望与中国发生冲突。他说：「合作是唯一正确的选择」，双方都应当努力。
合作是唯一正确的选择 | verbatim |
合作不是唯一正确的选择 | altered | added 不

# Plain English words that say nothing of the matter at all, and some more of them for the look of the thing, which is what they are for.
Мы не хотим конфликта с Китаем и никогда не хотели | unchecked language |
Wir wollen nicht, dass der Wettbewerb mit China in einen Konflikt umschlägt, und das ist auch gut | unchecked language |
Nothing that anybody has ever written in this library before today | not-found |

# He will take the same solemn oath our forebears l prescribed. It _has_ done me good. He said: “The first 1,000 days were hard, for let x be x, and the k nearest of the k houses, k by k and k upon k, are gone.” The meeting is in March. It was a long day. Stick to Facts, sir, for we want them. “We fight for peace, freedom, trade and the rights of small nations.” “The plan gives us a strong union, at an intense pace.”
the same solemn oath our forebears prescribed | edited | extraction < l
It has done me good | edited | emphasis < _ + emphasis < _
the same solemn oath of our forebears prescribed | altered | added of + extraction < l
The first thousand days were hard | edited | numeral thousand < 1,000
The first two thousand days were hard | altered | added two (number) + numeral
The first million days were hard | altered |
nearest of the houses, k by k and k upon k | altered | dropped < k
The meeting is in May | altered | changed May < March (date)
The meeting was in March | altered | changed was < is
It was, like, a long day | altered | added like
Stick to Fact, sir, for we want them | altered | changed Fact < Facts
Stick to facts, sir, for we DO want them | altered | case facts < Facts + added DO (name)
We fight for peace, trade, freedom and the rights of small nations | altered | moved + moved
We fight for war, freedom, trade and the rights of small nations | altered | changed war < peace (opposite)
The plan gives us a weak union | altered | changed weak < strong (opposite)
The plan gives us a strong union, at a tense pace | altered | changed a tense < an intense
peace, the rights of small nations, freedom and trade | altered | moved
We fight for peace … we ask nobody … the rights of small nations | altered | added we ask nobody (negation)
We fight for peace … the weather is fine on most of the islands | altered | added the weather is fine on most of the islands (quantifier)

# “He came up the lane,” said Mr. Harper. “‘My good woman,’ said he, ‘I have walked from Leeds, and nobody gave me bread.’ ‘Then sit,’ said she. ‘You look half dead.’ The judge, sir, said nothing, and waited till the cart was gone,” and he stopped. The inspector noted that ‘a light,’ said the porter, ‘burned in the tower all night.’
My good woman, I have walked from Leeds, and nobody gave me bread | edited | joined < said he
My good woman, said he, I have walked from Leeds, and nobody gave me bread | edited | nested-marks + nested-marks
Then sit. You look half dead | altered | dropped < said she
My good woman, I have walked from York, and nobody gave me bread | altered | joined < said he + changed York < Leeds (name)
The judge, sir, and waited till the cart was gone | altered | dropped < said nothing (negation)
and waited until the cart was gone | altered | changed until < till
and waited since the cart was gone | altered | changed since < till (comparison)
`;
