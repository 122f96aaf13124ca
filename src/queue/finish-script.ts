/** The part of scripts that records an outcome, so that a page counts once even if it was processed several times. */

/** Time constant of the page rate, in seconds. */
const RATE_SECONDS = 30;

/** Ids are spread over sets by their first letter: no key holds all of them. Expects `base`, the start of all keys. */
export const PART = `
local function part(name, id) return base .. name .. ':' .. string.sub(id, 1, 1) end
`;

/**
 * Atomic: either the job is marked as done and its result is stored, or neither. An article is known by the id of its
 * final URL. That of a page that was not redirected is the mark of the job itself, unless that mark stands for a
 * failure or a redirect. Expects `base`, `dead`, the start of the keys of dead letters, and `now`.
 */
export const FINISH = `${PART}
local function isNewArticle(id, article)
  if article == '' then return true end
  if article == id then return redis.call('SISMEMBER', part('articles', id), id) == 0 end
  redis.call('SADD', part('moved', id), id)
  if redis.call('SADD', part('articles', article), article) == 0 then return false end
  return redis.call('SISMEMBER', part('done', article), article) == 0
    or redis.call('EXISTS', dead .. article) == 1
    or redis.call('SISMEMBER', part('moved', article), article) == 1
end
local function finish(id, queue, done, failed, line, article)
  if redis.call('SADD', part('done', id), id) == 0 then return false end
  if line ~= '' and isNewArticle(id, article) then redis.call('RPUSH', base .. 'results', line) end
  local counts = base .. 'counts:' .. queue
  local rate, at, before, lost = unpack(redis.call('HMGET', counts, 'rate', 'at', 'done', 'failed'))
  local old = tonumber(rate or 0) * math.exp((tonumber(at or now) - now) / ${RATE_SECONDS * 1000})
  local fresh = (done + failed) / ${RATE_SECONDS}
  done = tonumber(before or 0) + done
  failed = tonumber(lost or 0) + failed
  redis.call('HSET', counts, 'rate', tostring(old + fresh), 'at', now, 'done', done, 'failed', failed)
  return done + failed
end
`;

/** The rate of a queue, decayed since it was written, in pages per second. */
export function fadedRate(rate: number, at: number, now: number): number {
  return rate * Math.exp(Math.min(0, at - now) / (RATE_SECONDS * 1000));
}
