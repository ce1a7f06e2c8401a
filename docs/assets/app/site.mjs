/** All that a page of the site may hold; the build joins it into one file. */

import './element.mjs'
import './scripts.mjs'
import './known-kept.mjs'
import './checklists.mjs'
import './paper.mjs'
import './offline-element.mjs'
