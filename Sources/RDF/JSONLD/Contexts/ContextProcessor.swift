import JSON

/// Makes the context of a place from the one around it and what is stated there (JSON-LD 1.1 API, section 4.1).
///
/// A statement against the rules is reported and left out; the rest of the context holds.
final class ContextProcessor {
    struct Options: Hashable {
        var overridesProtected = false
        var propagates = true
        var validatesScoped = true
        /// Addresses of the contexts this one was read through.
        var remotes: [String] = []
    }

    private struct CacheKey: Hashable {
        var active: ObjectIdentifier
        var local: JSONTree
        var base: String?
        var options: Options
    }

    private struct CacheEntry {
        /// Kept so that its identity stays its own.
        var active: ActiveContext
        var result: ActiveContext
    }

    let faults: JSONLDFaults
    private let library: ContextLibrary
    private let limits: RDFReadingLimits
    private var cache: [CacheKey: CacheEntry] = [:]
    private var cachedTerms = 0
    private var work = 0

    init(library: ContextLibrary, limits: RDFReadingLimits, faults: JSONLDFaults) {
        self.library = library
        self.limits = limits
        self.faults = faults
    }

    /// - Parameter base: the address of the document that states `local`.
    /// - Throws: ``RDFError`` with code `limit` when contexts have more terms, nest deeper or take more work than
    ///   allowed.
    func process(
        _ active: ActiveContext, _ local: JSONTree, base: String?, options: Options = Options()
    ) throws(RDFError) -> ActiveContext {
        let key = CacheKey(active: ObjectIdentifier(active), local: local, base: base, options: options)
        if let known = cache[key] { return known.result }
        try account(for: active)
        let draft = ContextDraft(active)
        let propagates = local["@propagate"]?.bool ?? options.propagates
        if !propagates, draft.previous == nil { draft.previous = active }
        for context in local.array ?? [local] {
            switch context {
            case .null: clear(draft, options, previous: propagates ? nil : active)
            case .string(let reference): try include(reference, in: draft, base: base, options: options)
            case .object: try apply(context, to: draft, base: base, options: options)
            default: faults.report("invalid-local-context", "a context must be an object, an address or null")
            }
        }
        let result = draft.finished
        cachedTerms += result.terms.count + 1
        if cachedTerms > 200_000 {
            cache.removeAll()
            cachedTerms = result.terms.count + 1
        }
        cache[key] = CacheEntry(active: active, result: result)
        return result
    }

    /// Copying a context costs its terms; a document that makes it happen without end is stopped.
    private func account(for active: ActiveContext) throws(RDFError) {
        work += active.terms.count + 1
        guard active.terms.count <= limits.names else {
            throw RDFError(.limit, "a context has more than \(limits.names) terms")
        }
        guard work <= 50_000_000 else { throw RDFError(.limit, "the contexts of the document take too much work") }
    }

    private func clear(_ draft: ContextDraft, _ options: Options, previous: ActiveContext?) {
        if !options.overridesProtected, draft.hasProtectedTerms {
            return faults.report("invalid-context-nullification", "a context with protected terms was set to null")
        }
        draft.clear()
        draft.previous = previous
    }

    private func include(
        _ reference: String, in draft: ContextDraft, base: String?, options: Options
    ) throws(RDFError) {
        let address = base.flatMap(IRIResolver.init)?.resolve(reference) ?? reference
        if options.remotes.contains(address), !options.validatesScoped { return }
        guard options.remotes.count < 32 else {
            return faults.report("context-overflow", "contexts include one another without end at \(address)")
        }
        guard let context = library.context(at: address) else {
            return faults.report("loading-remote-context-failed", "the context \(address) is not known here")
        }
        var inner = Options()
        inner.remotes = options.remotes + [address]
        inner.validatesScoped = options.validatesScoped
        let result = try process(draft.finished, context, base: address, options: inner)
        draft.terms = result.terms
        draft.base = result.base
        draft.vocabulary = result.vocabulary
        draft.language = result.language
        draft.direction = result.direction
        draft.previous = result.previous
    }

    private func apply(
        _ stated: JSONTree, to draft: ContextDraft, base: String?, options: Options
    ) throws(RDFError) {
        var context = stated
        if let version = context["@version"], version != .number(1.1) {
            faults.report("invalid-@version-value", "@version must be 1.1")
        }
        if let reference = context["@import"] {
            guard let imported = imported(reference, base: base) else { return }
            context = merged(imported, context)
        }
        ContextSettings(draft: draft, faults: faults).apply(context, isRemote: !options.remotes.isEmpty)
        if let propagate = context["@propagate"], propagate.bool == nil {
            faults.report("invalid-@propagate-value", "@propagate must be true or false")
        }
        var terms = TermMaker(
            processor: self, draft: draft, local: context, base: base, options: options, faults: faults)
        for member in context.members ?? [] where !ContextProcessor.settings.contains(member.name) {
            try terms.define(member.name)
        }
        guard draft.terms.count <= limits.names else {
            throw RDFError(.limit, "a context has more than \(limits.names) terms")
        }
    }

    private func imported(_ reference: JSONTree, base: String?) -> JSONTree? {
        guard let reference = reference.string else {
            faults.report("invalid-@import-value", "@import must be an address")
            return nil
        }
        let address = base.flatMap(IRIResolver.init)?.resolve(reference) ?? reference
        guard let context = library.context(at: address) else {
            faults.report("loading-remote-context-failed", "the context \(address) is not known here")
            return nil
        }
        guard context.members != nil else {
            faults.report("invalid-remote-context", "the imported context \(address) is not an object")
            return nil
        }
        if context["@import"] != nil {
            faults.report("invalid-context-entry", "the imported context \(address) imports another")
            return nil
        }
        return context
    }

    private func merged(_ imported: JSONTree, _ context: JSONTree) -> JSONTree {
        let own = context.members ?? []
        let names = Set(own.map(\.name))
        return .object((imported.members ?? []).filter { !names.contains($0.name) } + own)
    }

    private static let settings: Set<String> = [
        "@base", "@direction", "@import", "@language", "@propagate", "@protected", "@version", "@vocab",
    ]
}
